# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <name in the certificate of your service provider>

# Create the locked-down connector from your service provider.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From service provider to Microsoft 365' -ConnectorType Partner -SenderDomains '*' -RequireTls $true -RestrictDomainsToCertificate $true -TlsSenderCertificateName '<name in the certificate of your service provider>'
