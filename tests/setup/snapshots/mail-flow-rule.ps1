# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still to fill in:
#   <smart hosts that your rule sends to>

# Create the connector for your mail flow rule.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 by mail flow rule' -ConnectorType OnPremises -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts '<smart hosts that your rule sends to>' -TlsSettings CertificateValidation
