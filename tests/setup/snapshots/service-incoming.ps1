# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <name in the certificate of your service provider>

# Create the locked-down connector from your service provider.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From service provider to Microsoft 365' -ConnectorType Partner -SenderDomains '*' -RequireTls $true -RestrictDomainsToCertificate $true -TlsSenderCertificateName '<name in the certificate of your service provider>'
