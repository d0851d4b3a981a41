package live

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"os"
	"strings"

	"github.com/go-jose/go-jose/v3"
)

// keyText returns the text of a private key that is given as such or as the name of a file.
func keyText(given string) (Secret, error) {
	text := strings.ReplaceAll(strings.TrimSpace(given), `\n`, "\n") // as the SDK has it, for variables of one line
	if text == "" || strings.Contains(text, "-----BEGIN") || strings.HasPrefix(text, "{") {
		return Secret(text), nil
	}
	src, err := os.ReadFile(given)
	if err != nil {
		// What cannot be opened may be a key with a part missing: it is not shown, and neither is an error that holds it.
		return "", errors.New("the Okta private key is neither a PEM or JWK key nor the name of a file that can be read")
	}
	return Secret(src), nil
}

var errKey = errors.New("the Okta private key cannot be used: it must be an RSA or EC private key in PEM (PKCS #1, PKCS #8, SEC 1) or JWK form, without a passphrase")

// signer signs client assertions. The SDK reads PKCS #1 only, and the Admin Console hands out PKCS #8 and JWK.
func (s Settings) signer() (jose.Signer, error) {
	key, id, err := parseKey([]byte(s.PrivateKey))
	if err != nil {
		return nil, err
	}
	var algorithm jose.SignatureAlgorithm
	switch k := key.(type) {
	case *rsa.PrivateKey:
		algorithm = jose.RS256
	case *ecdsa.PrivateKey:
		algorithm = map[int]jose.SignatureAlgorithm{256: jose.ES256, 384: jose.ES384, 521: jose.ES512}[k.Curve.Params().BitSize]
	}
	if algorithm == "" {
		return nil, errKey
	}
	if s.KeyID != "" {
		id = s.KeyID
	}
	options := (&jose.SignerOptions{}).WithType("JWT")
	if id != "" {
		options = options.WithHeader("kid", id)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: key}, options)
	if err != nil {
		return nil, errKey
	}
	return signer, nil
}

// parseKey reads a private key, and its id where its form holds one.
func parseKey(text []byte) (key crypto.PrivateKey, id string, err error) {
	block, _ := pem.Decode(text)
	if block == nil {
		var jwk jose.JSONWebKey
		if json.Unmarshal(text, &jwk) != nil || jwk.IsPublic() || !jwk.Valid() {
			return nil, "", errKey
		}
		return jwk.Key, jwk.KeyID, nil
	}
	switch block.Type {
	case "RSA PRIVATE KEY":
		key, err = x509.ParsePKCS1PrivateKey(block.Bytes)
	case "EC PRIVATE KEY":
		key, err = x509.ParseECPrivateKey(block.Bytes)
	case "PRIVATE KEY":
		key, err = x509.ParsePKCS8PrivateKey(block.Bytes)
	default:
		err = errKey
	}
	if err != nil {
		return nil, "", errKey
	}
	return key, "", nil
}
