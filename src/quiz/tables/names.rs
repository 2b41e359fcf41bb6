//! Names of companies, people and connectors. The companies are those that Microsoft's documents
//! make up for examples.

/// A company of the examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    /// Its name.
    pub name: &'static str,
    /// What it is, to stand between commas behind the name.
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
    company("Contoso", "a maker of bicycles", "contoso.com"),
    company("Fabrikam", "a furniture factory", "fabrikam.com"),
    company("Adatum", "an engineering firm", "adatum.com"),
    company(
        "Northwind Traders",
        "an importer of food",
        "northwindtraders.com",
    ),
    company("Woodgrove Bank", "a regional bank", "woodgrovebank.com"),
    company("Litware", "a publisher of textbooks", "litware.example"),
    company("Proseware", "a translation agency", "proseware.example"),
    company("Fourth Coffee", "a coffee roaster", "fourthcoffee.example"),
    company("Wingtip Toys", "a toy maker", "wingtiptoys.example"),
    company(
        "Alpine Ski House",
        "a chain of hotels",
        "alpineskihouse.example",
    ),
];

/// First names, which also begin addresses.
pub const PEOPLE: &[&str] = &[
    "Amira", "Ben", "Chidi", "Dana", "Elena", "Farid", "Grete", "Hugo", "Ines", "Jun", "Kofi",
    "Lena",
];

/// Units of a company that have a subdomain of their own.
pub const UNITS: &[&str] = &[
    "sales", "research", "service", "legal", "stores", "plant", "training", "export",
];

/// Names of connectors, for places to which they lead. None says what the connector is for.
pub const CONNECTORS: &[&str] = &[
    "Lisbon", "Oslo", "Nairobi", "Toronto", "Osaka", "Lima", "Gdansk", "Perth",
];
