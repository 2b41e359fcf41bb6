# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still to fill in:
#   <smart hosts of your service provider>

# Create the connector to your service provider.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to service provider' -ConnectorType Partner -RecipientDomains '*' -UseMXRecord $false -SmartHosts '<smart hosts of your service provider>'
