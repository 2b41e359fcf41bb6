# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <host name in your certificate>

# Create the connector from your servers or devices to Microsoft 365.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
# The reference demands SenderDomains of every new connector and gives it an effect on partner connectors only: so * stands there and limits nothing.
#   See: New-InboundConnector, -SenderDomains.
New-InboundConnector -Name 'From own servers to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<host name in your certificate>'
