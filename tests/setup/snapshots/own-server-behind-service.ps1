# Connectors: the commands for your set-up.
# Made on 2026-11-26 by Connector Checker <version>. Read it before you run any of it.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# It needs:
#   Exchange Online PowerShell, connected to Microsoft 365
#   Exchange Management Shell, on your own Exchange server
#Requires -Version 3.0
# Still to fill in:
#   <smart host of your organization in Microsoft 365>
#   <host name or IP address of your email server>
#   <host name in your certificate>
#   <name of your receive connector>
#   <issuer and subject of the certificate>
#   <name in the certificate of your service provider>

# Present that certificate on your receive connector.
# Run it in: Exchange Management Shell, on your own Exchange server.
# The set-up page does not say what TlsCertificateName looks like: it is issuer and subject, as <I>issuer<S>subject, not a host name.
#   See: Set-ReceiveConnector, -TlsCertificateName.
Set-ReceiveConnector -Identity '<name of your receive connector>' -TlsCertificateName '<issuer and subject of the certificate>'

# Create the connector from Microsoft 365 to your server.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts '<host name or IP address of your email server>' -TlsSettings CertificateValidation

# Create the connector from your servers or devices to Microsoft 365.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
# The reference demands SenderDomains of every new connector and gives it an effect on partner connectors only: so * stands there and limits nothing.
#   See: New-InboundConnector, -SenderDomains.
New-InboundConnector -Name 'From own servers to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<host name in your certificate>'

# Send your server’s mail through Microsoft 365.
# Run it in: Exchange Management Shell, on your own Exchange server.
# The set-up page says Exchange Online PowerShell here; New-SendConnector is a command of your own server, run in the Exchange Management Shell.
#   See: Set up connectors to route mail between Office 365 and your own email servers, Set up your email server to relay mail to the Internet via Office 365.
#   See: New-SendConnector.
# The last example of the set-up page leaves DNSRoutingEnabled out; with smart hosts it must be $false, as in the two examples before it.
#   See: Set up connectors to route mail between Office 365 and your own email servers, Set up your email server to relay mail to the Internet via Office 365.
New-SendConnector -Name 'To Microsoft 365' -AddressSpaces '*' -CloudServicesMailEnabled $true -Fqdn '<host name in your certificate>' -RequireTLS $true -DNSRoutingEnabled $false -SmartHosts '<smart host of your organization in Microsoft 365>' -TlsAuthLevel CertificateValidation

# Create the locked-down connector from your service provider.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From service provider to Microsoft 365' -ConnectorType Partner -SenderDomains '*' -RequireTls $true -RestrictDomainsToCertificate $true -TlsSenderCertificateName '<name in the certificate of your service provider>'
