# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <domains of your partner>

# Create the connector to your partner.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to partner' -ConnectorType Partner -RecipientDomains '<domains of your partner>' -UseMXRecord $true -TlsSettings CertificateValidation

# Create the connector from your partner.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From partner to Microsoft 365' -ConnectorType Partner -SenderDomains '<domains of your partner>' -RequireTls $true
