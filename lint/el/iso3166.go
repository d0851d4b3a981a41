package el

import (
	_ "embed" // for the table
	"slices"
	"strings"
	"sync"
)

// A Country is one entry of ISO 3166-1.
type Country struct {
	Alpha2, Alpha3, Numeric string // "IN", "IND", "356"
	Name                    string // the English short name
	// CommonName is the English name in CLDR, which Java uses; mostly the same.
	CommonName string
}

//go:embed iso3166.tsv
var iso3166Text string

// Iso3166 returns the countries of ISO 3166-1, sorted by alpha-2 code. Source and date are stated in iso3166.tsv.
func Iso3166() []Country { return slices.Clone(iso3166().countries) }

type iso3166Table struct {
	countries []Country
	byCode    map[string]Country // by each of the three codes
}

var iso3166 = sync.OnceValue(func() iso3166Table {
	t := iso3166Table{byCode: map[string]Country{}}
	for line := range strings.Lines(iso3166Text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		c := Country{f[0], f[1], f[2], f[3], f[3]}
		if len(f) > 4 {
			c.CommonName = f[4]
		}
		t.countries = append(t.countries, c)
		for _, code := range f[:3] {
			t.byCode[code] = c
		}
	}
	return t
})
