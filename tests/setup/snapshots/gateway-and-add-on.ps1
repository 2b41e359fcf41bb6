# Commands to set up your connectors.
# Created on 2026-11-26 by Connector Checker <version>. Review it before you run anything.
# Run each block separately, in the shell named above it. Don’t run the file as a whole.
# Requires:
#   Exchange Online PowerShell, connected to Microsoft 365
#Requires -Version 5.1
#Requires -Modules ExchangeOnlineManagement
# Still missing:
#   <smart hosts of your service provider>
#   <smart hosts of your add-on service>
#   <certificate name of your add-on service>

# Create the connector to your service provider, for a rule only.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to service provider' -ConnectorType Partner -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts '<smart hosts of your service provider>'

# Create the connector to the add-on service.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to add-on service' -ConnectorType OnPremises -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts '<smart hosts of your add-on service>' -TlsSettings CertificateValidation

# Create the connector from the add-on service.
# Run in Exchange Online PowerShell, connected to Microsoft 365.
New-InboundConnector -Name 'From add-on service to Microsoft 365' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '<certificate name of your add-on service>'
