# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <host name or IP address of your email server>
#   <host name in your certificate>

# Create the connector from Microsoft 365 to your server.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation

# Create the connector from your servers or devices to Microsoft 365.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
# The reference requires SenderDomains on every new connector, but applies it to Partner connectors only. The * here limits nothing.
#   See: New-InboundConnector, -SenderDomains.
New-InboundConnector -Name 'From own servers to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<host name in your certificate>'
