# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still to fill in:
#   <name in the certificate of your service provider>

# Create the locked-down connector from your service provider.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From service provider to Microsoft 365' -ConnectorType Partner -SenderDomains '*' -RequireTls $true -RestrictDomainsToCertificate $true -TlsSenderCertificateName '<name in the certificate of your service provider>'
