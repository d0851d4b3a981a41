package el

// A Row says what is assumed of one operation of the language, on what ground, and what is not known of it.
// docs/okta-semantics.md is made of the rows.
type Row struct {
	Name     string
	Doc      string
	Basis    Basis
	Source   string
	Unknowns []Unknown
}

// Semantics returns a row for every operation of the table, sorted by name, and then for the operators that are not strict.
func Semantics() []Row {
	var rows []Row
	for _, o := range Operations() {
		rows = append(rows, Row{o.Name, o.Doc, o.Basis, o.Source, o.Unknowns})
	}
	return append(rows,
		Row{
			Name: "AND, OR", Basis: BasisSpring, Source: "Okta EL reference, conditional expressions; Spring OpAnd, OpOr",
			Doc: "The right operand is evaluated only if the left one does not decide. An operand that is not a boolean fails.",
		},
		Row{
			Name: "? :", Basis: BasisDocumented, Source: "Okta EL reference, conditional expressions; Spring Ternary",
			Doc: "Only the chosen branch is evaluated. A condition that is not a boolean, null included, fails.",
		},
		Row{
			Name: "?:", Basis: BasisDocumented, Source: "Okta EL reference; Spring Elvis",
			Doc: `The left operand, or the right one where the left one is null or "".`,
		},
	)
}
