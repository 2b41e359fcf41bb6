# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still to fill in:
#   <host name or IP address of your email server>
#   <host name in your certificate>

# Create the connector from Microsoft 365 to your server.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation

# Create the connector from your servers or devices to Microsoft 365.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
# The reference demands SenderDomains of every new connector and gives it an effect on partner connectors only: so * stands there and limits nothing.
#   See: New-InboundConnector, -SenderDomains.
New-InboundConnector -Name 'From own servers to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<host name in your certificate>'
