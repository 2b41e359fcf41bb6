# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <smart hosts of your service provider>

# Create the connector to your service provider.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to service provider' -ConnectorType Partner -RecipientDomains '*' -UseMXRecord $false -SmartHosts '<smart hosts of your service provider>'
