package simulate

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/users"
)

// People yields the people of one source, as users.Reader does.
type People interface {
	Next(*users.Person) error
	Names() []string
	Notes() []users.Note
	Unmatched() []string
}

// Input is the people of one profile source.
type Input struct {
	Source *org.Profile
	Name   string // what messages call it: the file
	// Open begins at the first person. It is called twice.
	Open func() (People, io.Closer, error)
	// ID is the attribute that people are called by in reports; "" for one that the source keeps unique, or else the line.
	ID string
	// CSV is true where values are text whatever the attribute's type.
	CSV bool
}

// Options says whom to run through what.
type Options struct {
	Org     *org.Org
	Rules   []rule.Rule
	Inputs  []Input
	Current *Current // the users of today; nil where they are not known
	// Each is told of the people in the order of the files: of all of them with All, otherwise of those who do not pass. nil for nobody.
	Each func(Outcome) error
	All  bool
	// Redact calls people by their lines.
	Redact bool
	// Progress is told how many people were read so far, over both passes; nil for nobody.
	Progress func(people int)
	Parallel int // how many processors to use; 0 for all
}

// batchSize is how many people are handed on together.
const batchSize = 256

// Run runs everybody through the mappings of their source. An error says that the report is not complete.
func Run(ctx context.Context, o Options) (Report, error) {
	if o.Parallel <= 0 {
		o.Parallel = runtime.GOMAXPROCS(0)
	}
	pl := &planner{subject: rule.Prepare(o.Org), rules: o.Rules}
	r := &runner{options: o, notes: newNotes(), matched: map[int]bool{}, tally: tally{people: map[*org.Profile]int{}}}
	for _, in := range o.Inputs {
		r.plans = append(r.plans, pl.plan(in.Source))
	}
	r.causes = pl.causes
	r.repeated = newRepeats()
	if err := r.findRepeats(ctx); err != nil {
		return Report{}, err
	}
	err := r.judgeAll(ctx)
	return r.report(), err
}

// runner is one run.
type runner struct {
	options  Options
	plans    []*plan
	causes   []*cause
	repeated *repeats
	notes    *notes
	matched  map[int]bool // the users of today whom people are
	read     int          // people read so far
	tally    tally
}

// findRepeats is the first pass: it finds the values that must be unique and are not.
func (r *runner) findRepeats(ctx context.Context) error {
	if !slices.ContainsFunc(r.plans, (*plan).hasUnique) {
		return nil
	}
	for i := range r.options.Inputs {
		err := r.pass(ctx, i, r.neededToRepeat(i), func(w *worker, b *batch) {
			for j := range b.people {
				w.hashes(&b.people[j], b)
			}
		}, func(b *batch) error {
			r.repeated.add(b.hashes)
			for _, user := range b.matched {
				r.matched[user] = true
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	r.repeated.settle()
	return nil
}

// judgeAll is the second pass.
func (r *runner) judgeAll(ctx context.Context) error {
	r.notes.told = true
	for i := range r.options.Inputs {
		err := r.pass(ctx, i, nil, func(w *worker, b *batch) {
			for j := range b.people {
				b.judged = append(b.judged, w.judge(&b.people[j], b))
			}
		}, func(b *batch) error { return r.count(b) })
		if err != nil {
			return err
		}
	}
	return nil
}

// batch is some people on their way from the reader to the judges and back into their order.
type batch struct {
	input  int
	names  []string
	people []users.Person
	bad    []*users.RecordError // records among the people that cannot be read
	hashes []uint64
	// matched are the users of today whom people are, found in the first pass.
	matched []int
	judged  []judged
	done    chan struct{}
}

// neededToRepeat tells the attributes that the first pass reads.
func (r *runner) neededToRepeat(input int) func(string) bool {
	needed := map[string]bool{}
	for _, p := range r.plans[input].properties {
		if p.unique != nil {
			for _, read := range p.reads {
				needed[read.attribute] = true
			}
		}
	}
	if current := r.options.Current; current != nil {
		needed[current.match[0]] = true
	}
	return func(attribute string) bool { return needed[attribute] }
}

// pass reads an input once, of which only some attributes are needed; nil are all. work is done by several goroutines, finish by one and in
// the order of the file.
func (r *runner) pass(ctx context.Context, input int, needed func(string) bool, work func(*worker, *batch), finish func(*batch) error) error {
	in := r.options.Inputs[input]
	people, closer, err := in.Open()
	if err != nil {
		return fmt.Errorf("%s: %w", in.Name, err)
	}
	defer func() { _ = closer.Close() }() // only read from
	if narrow, ok := people.(interface{ Only(func(string) bool) }); ok && needed != nil {
		narrow.Only(needed)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	todo, order := make(chan *batch, r.options.Parallel), make(chan *batch, 4*r.options.Parallel)
	spare := make(chan *batch, 8*r.options.Parallel)
	var readError error
	var wg sync.WaitGroup
	wg.Go(func() {
		defer close(todo)
		defer close(order)
		readError = r.readBatches(ctx, people, input, todo, order, spare)
	})
	for range r.options.Parallel {
		wg.Go(func() {
			w := newWorker(r, input)
			for b := range todo {
				work(w, b)
				b.done <- struct{}{}
			}
		})
	}
	var failed error
	for b := range order {
		<-b.done
		for _, bad := range b.bad {
			r.notes.unreadable(in.Name, bad)
		}
		if failed == nil {
			if failed = finish(b); failed != nil {
				cancel()
			}
			r.progress(len(b.people))
		}
		select {
		case spare <- b:
		default:
		}
	}
	wg.Wait()
	r.notes.of(in.Name, people, r.plans[input], in.CSV)
	return cmp.Or(failed, readError)
}

func (r *runner) progress(people int) {
	r.read += people
	if r.options.Progress != nil {
		r.options.Progress(r.read)
	}
}

// readBatches reads an input to its end.
func (r *runner) readBatches(ctx context.Context, people People, input int, todo, order, spare chan *batch) error {
	name := r.options.Inputs[input].Name
	for ended := false; !ended; {
		b := newBatch(spare, input)
		for len(b.people) < batchSize && !ended {
			b.people = slices.Grow(b.people, 1)[:len(b.people)+1]
			err := people.Next(&b.people[len(b.people)-1])
			if err == nil {
				continue
			}
			b.people = b.people[:len(b.people)-1]
			var bad *users.RecordError
			switch {
			case errors.As(err, &bad):
				b.bad = append(b.bad, bad)
			case errors.Is(err, io.EOF):
				ended = true
			default:
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		b.names = people.Names()
		select {
		case order <- b:
			todo <- b
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func newBatch(spare chan *batch, input int) *batch {
	select {
	case b := <-spare:
		b.input, b.people, b.bad, b.hashes, b.matched, b.judged = input, b.people[:0], b.bad[:0], b.hashes[:0], b.matched[:0], b.judged[:0]
		return b
	default:
		return &batch{input: input, people: make([]users.Person, 0, batchSize), done: make(chan struct{}, 1)}
	}
}

// notes collects what there is to know about the files, once for each kind.
type notes struct {
	list   []Note
	told   bool // whether this is the pass whose notes count
	failed int
	shown  map[string]int // errors by text: the index of the note
}

func newNotes() *notes { return &notes{shown: map[string]int{}} }

// unreadable notes a record that cannot be read.
func (n *notes) unreadable(file string, err *users.RecordError) {
	if !n.told {
		return
	}
	n.failed++
	n.add(Note{File: file, Line: err.Line, Summary: err.Err.Error(), Trouble: true})
}

// add notes something; of what was noted before, the lines are counted.
func (n *notes) add(note Note) {
	key := note.File + "\x00" + note.Summary
	if i, ok := n.shown[key]; ok {
		n.list[i].Count++
		return
	}
	note.Count = 1
	n.shown[key] = len(n.list)
	n.list = append(n.list, note)
}

// of takes what a reader notes of its file.
func (n *notes) of(file string, people People, p *plan, csv bool) {
	if !n.told {
		return
	}
	for _, note := range p.columnNotes(file, people.Names(), csv) {
		n.add(note)
	}
	for _, note := range people.Notes() {
		n.add(Note{File: file, Line: note.Line, Summary: note.Summary, Detail: note.Detail})
	}
	if missing := people.Unmatched(); len(missing) > 0 {
		slices.Sort(missing)
		n.add(Note{File: file, Summary: "there is no column " + strings.Join(missing, ", "), Trouble: true})
	}
}
