# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <smart hosts that your rule sends to>

# Create the connector for your mail flow rule.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 by mail flow rule' -ConnectorType OnPremises -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts '<smart hosts that your rule sends to>' -TlsSettings CertificateValidation
