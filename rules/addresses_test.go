package rules

import (
	"testing"

	"pgregory.net/rapid"
)

// TestBrokenAddresses breaks addresses that surely are accepted in ways that Okta documents: they must surely be rejected.
func TestBrokenAddresses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		address := rapid.StringMatching("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,6}(\\.[a-z0-9-]{1,4}){0,2}@([a-z0-9](-?[a-z0-9]){0,4}\\.){1,2}[A-Za-z]{2,20}").
			Draw(t, "address")
		if !addresses().Contains(address) || noLogin().Contains(address) || noEmail().Contains(address) {
			t.Fatalf("%q is not surely accepted", address)
		}
		at := rapid.IntRange(0, len(address)).Draw(t, "at")
		for _, mark := range []string{" ", "\t", "\n", "\U0001F642", "@"} {
			broken := address[:at] + mark + address[at:]
			if addresses().Contains(broken) || !noLogin().Contains(broken) || !noEmail().Contains(broken) {
				t.Errorf("%q is not surely rejected", broken)
			}
		}
		for _, broken := range []string{"." + address, "é" + address, address + ".", address + ".x"} {
			if addresses().Contains(broken) || !noEmail().Contains(broken) {
				t.Errorf("%q is not surely rejected as an e-mail address", broken)
			}
		}
	})
}
