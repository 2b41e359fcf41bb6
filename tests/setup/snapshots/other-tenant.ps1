# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <domains of the other organization>

# Create the connector to the other organization.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to other organization' -ConnectorType Partner -RecipientDomains '<domains of the other organization>' -UseMXRecord $true -TlsSettings CertificateValidation

# Create the connector from the other organization.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From other organization to Microsoft 365' -ConnectorType Partner -SenderDomains '<domains of the other organization>' -RequireTls $true
