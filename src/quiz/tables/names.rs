//! Names of companies, people and connectors. The companies are the fictitious ones in Microsoft's documentation.

/// A company of the examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    /// Its name.
    pub name: &'static str,
    /// What it is, for use between commas after the name.
    pub trade: &'static str,
    /// Its main domain.
    pub domain: &'static str,
}

const fn company(name: &'static str, trade: &'static str, domain: &'static str) -> Company {
    Company {
        name,
        trade,
        domain,
    }
}

/// The companies.
pub const COMPANIES: &[Company] = &[
    company("Contoso", "a bicycle maker", "contoso.com"),
    company("Fabrikam", "a furniture factory", "fabrikam.com"),
    company("Adatum", "an engineering firm", "adatum.com"),
    company(
        "Northwind Traders",
        "a food importer",
        "northwindtraders.com",
    ),
    company("Woodgrove Bank", "a regional bank", "woodgrovebank.com"),
    company("Litware", "a textbook publisher", "litware.example"),
    company("Proseware", "a translation agency", "proseware.example"),
    company("Fourth Coffee", "a coffee roaster", "fourthcoffee.example"),
    company("Wingtip Toys", "a toy maker", "wingtiptoys.example"),
    company(
        "Alpine Ski House",
        "a hotel chain",
        "alpineskihouse.example",
    ),
];

/// First names, also for addresses.
pub const PEOPLE: &[&str] = &[
    "Amira", "Ben", "Chidi", "Dana", "Elena", "Farid", "Grete", "Hugo", "Ines", "Jun", "Kofi",
    "Lena",
];

/// Units of a company with their own subdomain.
pub const UNITS: &[&str] = &[
    "sales", "research", "service", "legal", "stores", "plant", "training", "export",
];

/// Names of connectors, by their destinations. None reveals the purpose of the connector.
pub const CONNECTORS: &[&str] = &[
    "Lisbon", "Oslo", "Nairobi", "Toronto", "Osaka", "Lima", "Gdansk", "Perth",
];
