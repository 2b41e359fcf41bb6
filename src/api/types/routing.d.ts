/** A reading of Microsoft’s page on several connectors. */
export type Precedence = "most-specific" | "listed-order";
