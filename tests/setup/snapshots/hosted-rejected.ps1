# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <domains of your organization>
#   <name in the certificate of the hosted service>

# Create the connector from the hosted service.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From hosted service to Microsoft 365' -ConnectorType Partner -SenderDomains '<domains of your organization>' -RequireTls $true -TlsSenderCertificateName '<name in the certificate of the hosted service>'
