package strset

import (
	"errors"
	"testing"
)

// What JDK 17 takes for a lookbehind of limited length; it refuses all others.
func TestLookbehindLengths(t *testing.T) {
	for pattern, accepted := range map[string]bool{
		`(?<=a{1,3}b?)c`:             true,
		`(?<=(?:ab){1,2})c`:          true,
		`(?<=(?:a|bc)b)c`:            true,
		`(?<=(?:a|bc)?)c`:            true,
		`(?<=(?:a|bc){0,1})c`:        true,
		`(?<=(?:a{2}b){2})c`:         true,
		`(?<=(?:(?:ab){2}c){1,3})d`:  true,
		`(?<=(?:a|bc){1,2}b)c`:       false,
		`(?<=(?:a?s){1,2}b)c`:        false,
		`(?<=(?:a|b){2})c`:           false,
		`(?<!(?:a{1,2}){3})c`:        false,
		`(?<=(?:(?:ab){1,2}c){1,3})`: false,
	} {
		_, err := ParseRegexp(pattern)
		var wrong *RegexpError
		if errors.As(err, &wrong) && wrong.Unsupported || (err == nil) != accepted {
			t.Errorf("%s: %v", pattern, err)
		}
	}
}
