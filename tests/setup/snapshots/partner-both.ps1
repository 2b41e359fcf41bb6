# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <domains of your partner>

# Create the connector to your partner.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to partner' -ConnectorType Partner -RecipientDomains '<domains of your partner>' -UseMXRecord $true -TlsSettings CertificateValidation

# Create the connector from your partner.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From partner to Microsoft 365' -ConnectorType Partner -SenderDomains '<domains of your partner>' -RequireTls $true
