# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still to fill in:
#   <host name or IP address of your email server>
#   <internal relay domains>

# Create the connector for the relay domain.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -RecipientDomains '<internal relay domains>' -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation
