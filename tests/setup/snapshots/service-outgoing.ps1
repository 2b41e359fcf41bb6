# Connectors: the commands for your set-up.
# Run each block by itself, in the shell that stands above it; never this file as a whole.
# Still to fill in:
#   <smart hosts of your service provider>

# Create the connector to your service provider.
# Run it in: Exchange Online PowerShell, connected to Microsoft 365.
New-OutboundConnector -Name 'From Microsoft 365 to service provider' -ConnectorType Partner -RecipientDomains '*' -UseMXRecord $false -SmartHosts '<smart hosts of your service provider>'
