# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#   Exchange Management Shell, on your own Exchange server
#Requires -Version 3.0
# Still missing:
#   <MX value of your domain in the Microsoft 365 admin center>
#   <host name or IP address of your email server>
#   <host name in your certificate>
#   <name of your receive connector>
#   <issuer and subject of the certificate>

# Present the certificate on your receive connector.
# Run in Exchange Management Shell, on your own Exchange server.
# The setup page doesn’t say what TlsCertificateName takes: issuer and subject, as <I>issuer<S>subject, not a host name.
#   See: Set-ReceiveConnector, -TlsCertificateName.
Set-ReceiveConnector -Identity '<name of your receive connector>' -TlsCertificateName '<issuer and subject of the certificate>'

# Create the connector from Microsoft 365 to your server.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation

# Create the connector from your servers or devices to Microsoft 365.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
# The reference requires SenderDomains on every new connector, but applies it to Partner connectors only. The * here limits nothing.
#   See: New-InboundConnector, -SenderDomains.
New-InboundConnector -Name 'From own servers to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<host name in your certificate>'

# Send your server’s mail through Microsoft 365.
# Run in Exchange Management Shell, on your own Exchange server.
# The setup page says Exchange Online PowerShell here, but New-SendConnector runs on your own server, in the Exchange Management Shell.
#   See: Set up connectors to route mail between Office 365 and your own email servers, Set up your email server to relay mail to the Internet via Office 365.
#   See: New-SendConnector.
# The last example of the setup page omits DNSRoutingEnabled. With smart hosts it must be $false, as in the two examples before it.
#   See: Set up connectors to route mail between Office 365 and your own email servers, Set up your email server to relay mail to the Internet via Office 365.
New-SendConnector -Name 'To Microsoft 365' -AddressSpaces '*' -CloudServicesMailEnabled $true -Fqdn '<host name in your certificate>' -RequireTLS $true -DNSRoutingEnabled $false -SmartHosts '<MX value of your domain in the Microsoft 365 admin center>' -TlsAuthLevel CertificateValidation
