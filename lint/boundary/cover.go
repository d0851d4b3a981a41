package boundary

import (
	"io/fs"
	"path/filepath"
	"time"
)

// Cover has Read and Look find other contents than those on disk, by path: what an editor has not saved yet. They are inside of the boundary,
// wherever they are.
func (b *Files) Cover(contents map[string][]byte) {
	if len(contents) == 0 {
		return
	}
	b.covers = make(map[string][]byte, len(contents))
	for name, content := range contents {
		b.covers[wholePath(name)] = content
	}
}

// covered is the content that stands for what is on disk.
func (b *Files) covered(name string) ([]byte, bool) {
	if len(b.covers) == 0 {
		return nil, false
	}
	content, ok := b.covers[wholePath(name)]
	return content, ok
}

// wholePath is the absolute path of a name, or the name where there is no working directory, as in a browser.
func wholePath(name string) string {
	if absolute, err := filepath.Abs(name); err == nil {
		return absolute
	}
	return filepath.Clean(name)
}

// cover describes a file that is not on disk.
type cover struct {
	name string
	size int64
}

func (c cover) Name() string     { return c.name }
func (c cover) Size() int64      { return c.size }
func (cover) Mode() fs.FileMode  { return 0o444 }
func (cover) ModTime() time.Time { return time.Time{} }
func (cover) IsDir() bool        { return false }
func (cover) Sys() any           { return nil }
