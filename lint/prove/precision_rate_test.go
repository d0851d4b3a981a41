package prove_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// rateQuestions is the number of questions of TestUndecidedIsRare, rateSeed what they are drawn from.
const (
	rateQuestions = 1000
	rateSeed      = 20261123
)

// TestUndecidedIsRare draws mappings as people write them, on a schema as directories have it, against the limits that Okta's profile
// has, and counts the questions that stay undecided: fewer than one in a hundred do.
func TestUndecidedIsRare(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	w := &writer{rand.New(rand.NewPCG(rateSeed, 0))}
	s := directory(t)
	limits := []limit{
		maxLength(50), maxLength(100), maxLength(20), required(), minLength(1), minLength(5), kinds(el.Str, el.Null),
		matching(t, `[a-z]{2}_[A-Z]{2}`), matching(t, `[A-Z]{2}`), matching(t, `[^ ]*`), matching(t, `[^@ ]+@[^@ ]+\.[a-z]+`),
		oneOf("Employee", "Contractor", "none"),
	}
	verdicts := map[prove.Verdict]int{}
	for range rateQuestions {
		expr := w.value(2)
		c := limits[w.IntN(len(limits))]
		a := decide(t, expr, s, c)
		checkExamples(t, expr, c, a)
		verdicts[a.Verdict]++
		if a.Verdict == prove.Undecided {
			t.Logf("undecided (%s): %s", a.Reason, expr)
		}
	}
	t.Log(verdicts)
	if n := verdicts[prove.Undecided]; n*100 >= rateQuestions {
		t.Errorf("%d of %d questions are not decided", n, rateQuestions)
	}
}

// directory is the schema of a directory.
func directory(t testing.TB) schema {
	return schema{
		"appuser.givenName": nullable(text(1, 64, "Ann", "José")), "appuser.sn": text(1, 64, "Smith", "O'Brien"),
		"appuser.mail":       nullable(pattern(t, `[A-Za-z0-9._-]{1,40}@[a-z0-9-]{1,30}\.(com|org|co\.uk)`)),
		"appuser.title":      nullable(free()),
		"appuser.locale":     words("en-US", "de-DE", "fr_FR"),
		"appuser.country":    nullable(words("US", "USA", "DE", "276", "France")),
		"appuser.type":       words("Employee", "Contractor", "Intern"),
		"appuser.department": nullable(text(0, 128)),
		"appuser.employeeID": pattern(t, `E[0-9]{4,8}`),
		"appuser.level":      integers(1, 20),
		"appuser.active":     booleans(),
		"appuser.roles":      nullable(arrays(strset.Of("admin", "user", "guest"), 0, -1)),
		"appuser.hired":      nullable(words("2026-11-23T12:00:00.000Z", "2020-01-31T00:00:00.000Z")),

		`isMemberOfGroupName("Sales")`: booleans(), "hasDirectoryUser()": booleans(),
		"findDirectoryUser().managerUpn": nullable(free()), `getManagerUser("active_directory").email`: nullable(free()),
	}
}

// A writer draws expressions.
type writer struct{ *rand.Rand }

func (w *writer) pick(list ...string) string { return list[w.IntN(len(list))] }

func (w *writer) attribute() string {
	return "appuser." + w.pick("givenName", "sn", "mail", "title", "locale", "country", "type", "department", "employeeID")
}

func (w *writer) opaque() string {
	return w.pick("findDirectoryUser().managerUpn", `getManagerUser("active_directory").email`)
}

func (w *writer) constant() string {
	return quoted(w.pick("none", "en_US", "US", "Employee", "Contractor", "unknown@example.com", "Etc/UTC", ""))
}

// value draws an expression of a text.
func (w *writer) value(depth int) string {
	if depth == 0 {
		return w.pick(w.attribute(), w.attribute(), w.attribute(), w.attribute(), w.constant(), w.opaque())
	}
	a, b := w.attribute(), w.attribute()
	switch w.IntN(12) {
	case 0:
		return a
	case 1, 2:
		return w.guarded(a, depth)
	case 3:
		return fmt.Sprintf("%s ? %s : %s", w.condition(), w.value(depth-1), w.value(depth-1))
	case 4:
		return fmt.Sprintf("(%s ?: %s)", a, w.value(depth-1))
	case 5:
		return fmt.Sprintf("%s + %s + %s", a, quoted(w.pick(" ", ".", "-", "")), b)
	case 6:
		return fmt.Sprintf("%s + %s", w.change(a), quoted(w.pick("@example.com", "!", " (ext)")))
	case 7:
		n := w.pick("5", "10", "20", "50")
		return fmt.Sprintf("String.len(%s) > %s ? String.substring(%s, 0, %s) : %s", a, n, a, n, a)
	case 8:
		return fmt.Sprintf(`String.stringSwitch(%s, %s, "East", "America/New_York", "E", "Employee", "US", "en_US")`, a, w.pick(w.constant(), a))
	case 9:
		return w.special(a)
	}
	return w.change(w.change(a))
}

// guarded draws an attribute behind a test that it is there.
func (w *writer) guarded(a string, depth int) string {
	other := w.value(depth - 1)
	return w.pick(
		fmt.Sprintf("%s != null ? %s : %s", a, a, other),
		fmt.Sprintf(`%s == null OR %s == "" ? %s : %s`, a, a, other, a),
		fmt.Sprintf(`%s != null AND %s != "" ? %s : %s`, a, a, w.change(a), other),
		fmt.Sprintf("String.len(%s) == 0 ? %s : %s", a, other, a),
		fmt.Sprintf("hasDirectoryUser() ? findDirectoryUser().managerUpn : %s", other),
	)
}

func (w *writer) condition() string {
	a, b := w.attribute(), w.attribute()
	one := func() string {
		return w.pick(
			fmt.Sprintf(`%s == "Employee"`, a), fmt.Sprintf("%s == %s", a, b), fmt.Sprintf("%s != null", a),
			fmt.Sprintf(`%s != null AND String.stringContains(%s, "@")`, a, a), fmt.Sprintf(`%s != null AND String.startsWith(%s, "E")`, a, a),
			"appuser.active", "appuser.level > 10", `isMemberOfGroupName("Sales")`, `Arrays.contains(appuser.roles, "admin")`,
			"!Arrays.isEmpty(appuser.roles)", fmt.Sprintf("%s != null AND %s matches \"[A-Z]{2}\"", a, a),
			fmt.Sprintf("String.len(%s) > String.len(%s)", a, b),
		)
	}
	return w.pick(one(), one(), "("+one()+") AND ("+one()+")", "("+one()+") OR ("+one()+")", "!("+one()+")")
}

// change draws a function of one text.
func (w *writer) change(a string) string {
	return fmt.Sprintf(w.pick("String.toLowerCase(%s)", "String.toUpperCase(%s)", "String.removeSpaces(%s)", `String.replace(%s, "-", "_")`,
		`String.replace(%s, " ", "")`, `String.replaceFirst(%s, "E", "")`, `String.substringBefore(%s, "@")`, `String.substringAfter(%s, "@")`,
		"String.substring(%s, 0, 1)", `String.append(%s, "x")`), a)
}

// special draws what is less common.
func (w *writer) special(a string) string {
	return w.pick(
		"Iso3166Convert.toAlpha2(appuser.country)", "Iso3166Convert.toAlpha3(appuser.country) ?: \"USA\"",
		`Arrays.toCsvString(appuser.roles)`, `Arrays.isEmpty(appuser.roles) ? "none" : Arrays.get(appuser.roles, 0)`,
		`"E" + appuser.level`, `appuser.level > 10 ? "Employee" : "Contractor"`,
		"String.substring(appuser.employeeID, String.len(appuser.employeeID) - 4, String.len(appuser.employeeID))",
		`appuser.hired == null ? "none" : Time.fromIso8601ToString(appuser.hired, "yyyy-MM-dd")`,
		`Arrays.contains({"US", "DE"}, `+a+") ? "+a+` : "US"`, fmt.Sprintf(`String.join(", ", appuser.sn, %s)`, a),
	)
}

// TestWriterIsDeterministic: the seed tells the questions.
func TestWriterIsDeterministic(t *testing.T) {
	draw := func() (all []string) {
		w := &writer{rand.New(rand.NewPCG(rateSeed, 0))}
		for range 20 {
			all = append(all, w.value(2))
		}
		return all
	}
	if !slices.Equal(draw(), draw()) {
		t.Error("one seed gives two lists of questions")
	}
}
