package strset

// groupKind is what stands after a ( .
type groupKind uint8

const (
	groupPlain groupKind = iota // capturing or not: there are no back references
	groupAtomic
	groupAhead
	groupNotAhead
	groupBehind
	groupNotBehind
	groupFlags // no group at all: flags until the enclosing group ends
)

// groupKind reads what follows the ( up to the group's body.
func (p *regexpParser) groupKind() (groupKind, error) {
	// Java looks for the ? without skipping white space under (?x) .
	if t := p.raw(); t.r != '?' || t.quoted {
		return groupPlain, nil
	}
	p.at++
	t := p.raw()
	switch t.r {
	case ':':
		p.at++
		return groupPlain, nil
	case '=':
		p.at++
		return groupAhead, nil
	case '!':
		p.at++
		return groupNotAhead, nil
	case '>':
		p.at++
		return groupAtomic, nil
	case '<':
		p.at++
		switch p.raw().r {
		case '=':
			p.at++
			return groupBehind, nil
		case '!':
			p.at++
			return groupNotBehind, nil
		}
		return groupPlain, p.groupName()
	}
	return p.flagGroup()
}

// groupName reads name> .
func (p *regexpParser) groupName() error {
	name := ""
	for {
		r := p.raw().r
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (name == "" || r < '0' || r > '9') {
			break
		}
		name += string(r)
		p.at++
	}
	switch {
	case name == "":
		return p.wrong("a group name begins with a letter")
	case p.raw().r != '>':
		return p.wrong("the group name lacks its closing >")
	case p.names[name]:
		return p.wrong("the group name " + name + " is taken")
	}
	p.names[name] = true
	p.at++
	return nil
}

// flagGroup reads flags up to : or ) .
func (p *regexpParser) flagGroup() (groupKind, error) {
	on := true
	for {
		t := p.raw()
		switch t.r {
		case 'i':
			p.flags.ignoreCase = on
		case 'u':
			p.flags.unicodeCase = on
		case 'm':
			p.flags.multiLine = on
		case 's':
			p.flags.dotAll = on
		case 'd':
			p.flags.unixLines = on
		case 'x':
			p.flags.comments = on
		case 'U':
			return 0, p.unsupported("the flag U")
		case 'c':
			return 0, p.unsupported("the flag c")
		case '-':
			if !on {
				return 0, p.wrong("unknown flag")
			}
			on = false
		case ':':
			p.at++
			return groupPlain, nil
		case ')':
			p.at++
			return groupFlags, nil
		default:
			return 0, p.wrong("unknown group or flag")
		}
		p.at++
	}
}
