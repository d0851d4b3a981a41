package el

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestJodaFormat(t *testing.T) {
	at := time.Date(2015, time.July, 3, 13, 6, 48, 979_000_000, time.FixedZone("", -4*3600))
	for pattern, want := range map[string]string{
		"YYYY-MM-dd HH:mm:ss":         "2015-07-03 13:06:48",
		"yyyy-MM-dd'T'HH:mm:ss.SSSZZ": "2015-07-03T13:06:48.979-04:00",
		"M/d/yy h:mm a":               "7/3/15 1:06 PM",
		"EEEE, MMMM d":                "Friday, July 3",
		"EEE MMM d, D e":              "Fri Jul 3, 184 5",
		"k K H Z":                     "13 1 13 -0400",
		"'at' ''hh'' 'o''clock'":      "at '01' o'clock",
		"SSSSSSSSSSSS":                "979000000000",
	} {
		p, err := parseJoda(pattern)
		if err != nil {
			t.Errorf("%s: %v", pattern, err)
			continue
		}
		got := p.format(at)
		if got != want {
			t.Errorf("%s gives %s, want %s", pattern, got, want)
		}
		if !p.texts().Contains(got) {
			t.Errorf("the texts of %s lack %s", pattern, got)
		}
	}
}

func TestJodaParse(t *testing.T) {
	for _, test := range []struct{ pattern, text, want string }{
		{"MM/dd/yyyy", "07/31/2015", "2015-07-31T00:00:00.000Z"},
		{"yyyyMMddHHmmss", "20150731183000", "2015-07-31T18:30:00.000Z"},
		{"d MMM yyyy h:mm a", "3 jul 2015 12:05 AM", "2015-07-03T00:05:00.000Z"},
		{"yyyy-MM-dd'T'HH:mm:ssZZ", "2015-07-03T13:06:48-04:00", "2015-07-03T17:06:48.000Z"},
		{"yyyy-D", "2016-366", "2016-12-31T00:00:00.000Z"},
		{"MM/dd/yyyy", "02/30/2015", ""},
		{"MM/dd/yyyy", "2015-07-31", ""},
		{"MM/dd/yyyy", "07/31/2015 ", ""},
		{"yyyy-D", "2015-366", ""},
		{"yyyy", "", ""},
	} {
		p, err := parseJoda(test.pattern)
		if err != nil {
			t.Errorf("%s: %v", test.pattern, err)
			continue
		}
		got := ""
		if at, err := p.parse(test.text); err == nil {
			got, _ = writeISO(at)
		}
		if got != test.want {
			t.Errorf("%q in the format %s is %q, want %q", test.text, test.pattern, got, test.want)
		}
	}
}

func TestJodaRefuses(t *testing.T) {
	for pattern, unable := range map[string]bool{"yyyy-ww": true, "z": true, "'open": false} {
		_, err := parseJoda(pattern)
		if err == nil || IsUnable(err) != unable {
			t.Errorf("the error of %s is %v; want one that is this evaluator's own: %v", pattern, err, unable)
		}
	}
}

// What a whole pattern writes it reads back.
func TestJodaRoundTrip(t *testing.T) {
	patterns := []string{
		"yyyy-MM-dd'T'HH:mm:ss", "yyyyMMddHHmmss", "d MMMM yyyy hh:mm:ss a", "EEE, d MMM yyyy k:m:s", "yyyy/D K:mm:ss a", "ZZ yyyy-M-d H:m:s",
	}
	rapid.Check(t, func(t *rapid.T) {
		p, err := parseJoda(rapid.SampledFrom(patterns).Draw(t, "pattern"))
		if err != nil {
			t.Fatal(err)
		}
		at := time.Unix(rapid.Int64Range(0, 253402300799).Draw(t, "time"), 0).UTC()
		text := p.format(at)
		if back, err := p.parse(text); err != nil || !back.Equal(at) {
			t.Fatalf("%s is read as %v (%v), want %v", text, back, err, at)
		}
		if !p.texts().Contains(text) {
			t.Fatalf("the texts of the pattern lack %s", text)
		}
	})
}

func FuzzParseJoda(f *testing.F) {
	for _, seed := range []string{"yyyy-MM-dd", "'T'", "''", "SSSSSSSSSSSSSSSSSSSS", "ZZZ", "\xff"} {
		f.Add(seed, "2015-07-31")
	}
	f.Fuzz(func(_ *testing.T, pattern, text string) {
		if len(pattern) > 100 {
			return
		}
		p, err := parseJoda(pattern)
		if err != nil {
			return
		}
		_, _ = p.parse(text)
		_ = p.format(time.Unix(0, 0))
	})
}
