package terraform

// The limits below are far above what people write and far below what hurts.
const (
	// maxFileBytes bounds one file, be it configuration or a file that a function reads.
	maxFileBytes = 64 << 20
	// maxNesting bounds how deeply an expression or a block nests: parser and evaluator are recursive.
	maxNesting = 1000
	// maxDecodedNesting bounds how deeply the values in a JSON or YAML text nest: decoding takes time that grows with the square of it.
	maxDecodedNesting = 100
	// maxYAMLBrackets bounds how many brackets there are in YAML, however deeply they nest.
	maxYAMLBrackets = 10_000
	// maxInstances bounds what one count, for_each or dynamic block makes.
	maxInstances = 10_000
	// maxTotal bounds the instances and blocks that a whole configuration makes.
	maxTotal = 100_000
	// maxModuleDepth bounds how deeply module calls nest.
	maxModuleDepth = 32
	// maxReferences bounds a chain of references: a local that refers to a local that refers to a local.
	maxReferences = 500
	// maxValueBytes bounds the size of one value: the values an expression refers to together, and what a function returns.
	maxValueBytes = 32 << 20
	// maxDoubleStars bounds the ** in one pattern of fileset, each of which tries every split of a path.
	maxDoubleStars = 4
	// maxLoopSteps bounds the steps of nested for expressions in one expression.
	maxLoopSteps = 20_000_000
)
