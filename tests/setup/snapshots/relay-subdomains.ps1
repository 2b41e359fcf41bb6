# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <host name or IP address of your email server>
#   <internal relay domains>

# Create the connector for the relay domain and its subdomains.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -RecipientDomains '<internal relay domains>' -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation
