// Package boundary opens files, and only those that a run may read.
//
// A repository that is linted is not trusted: whoever opens a pull request writes its Terraform files, its configuration and its symbolic
// links. So one rule holds for every file, whoever names it: it lies inside of the boundary once all symbolic links are followed. The
// boundary of a path is the git repository that it lies in, or else the path itself. What the person at the command line names is given by
// them: such a file is read wherever it lies, and nothing beside it.
//
// Only regular files are read. A named pipe, a device or a file that the kernel makes up (/proc/self/environ) is refused, without waiting
// for it. The directory .git is not read either: it may hold credentials, and nothing that is linted.
//
// The same rule says where something may be written: through no symbolic link that leads out of the boundary, and over no file that was read.
package boundary
