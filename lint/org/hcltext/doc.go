// Package hcltext reads the strings of HCL native syntax as org.Text: what they say, and where each byte of them is written.
//
// hcl/v2 evaluates literals but forgets how they were spelled, so that a place inside a string can only be guessed once there is an
// escape sequence, a heredoc or a stripped indentation before it. This package walks the source again, one literal at a time:
//
//   - A run of characters that stand for themselves becomes one verbatim segment, in a heredoc one for each line.
//   - An escape (\n, \", \u00e9, $${, %%{) becomes a segment that has only a place as a whole.
//
// It also keeps the characters as they were written: hcl/v2 brings strings into Unicode normal form C, which would make an
// exported expression differ from the one that Okta holds.
package hcltext
