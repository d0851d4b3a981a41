package el

import (
	"errors"
	"fmt"
	"math"
)

const springOperators = "Spring expression language, operators; Okta EL reference lists them without their details"

func binarySignature(op BinaryOp, result Type) Signature {
	return Signature{Name: string(op), Params: []Param{{Name: "x"}, {Name: "y"}}, Result: result}
}

func isNumber(v Value) bool { return v.Kind() == Int || v.Kind() == Num }

// arithmetic computes x op y on numbers: of two integers an integer (Java's long), otherwise a double.
func arithmetic(ev *Evaluation, op BinaryOp, x, y Value) (Value, error) {
	if x.Kind() == Int && y.Kind() == Int {
		v, err := integerArithmetic(op, x.Int(), y.Int())
		if err == nil && !int32s.Contains(v.Float()) {
			ev.Undocumented(integerSize.What)
		}
		return v, err
	}
	a, b := x.Float(), y.Float()
	switch op {
	case OpAdd:
		return NumValue(a + b), nil
	case OpSub:
		return NumValue(a - b), nil
	case OpMul:
		return NumValue(a * b), nil
	case OpDiv:
		return NumValue(a / b), nil
	case OpMod:
		return NumValue(math.Mod(a, b)), nil
	case OpPow:
		return NumValue(math.Pow(a, b)), nil
	}
	return Value{}, fmt.Errorf("%s is not arithmetic", op)
}

func integerArithmetic(op BinaryOp, a, b int64) (Value, error) {
	switch op {
	case OpAdd:
		return IntValue(a + b), nil
	case OpSub:
		return IntValue(a - b), nil
	case OpMul:
		return IntValue(a * b), nil
	case OpDiv, OpMod:
		if b == 0 {
			return Value{}, errors.New("division by zero")
		}
		if op == OpDiv {
			return IntValue(a / b), nil
		}
		return IntValue(a % b), nil
	case OpPow:
		return IntValue(toLong(math.Pow(float64(a), float64(b)))), nil
	}
	return Value{}, fmt.Errorf("%s is not arithmetic", op)
}

// toLong is Java's cast of a double to a long.
func toLong(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return 0
	case f >= math.MaxInt64:
		return math.MaxInt64
	case f <= math.MinInt64:
		return math.MinInt64
	}
	return int64(f)
}

// int32s is the range of Java's int.
var int32s = Between(math.MinInt32, math.MaxInt32)

var integerSize = Unknown{
	What:   "an integer result that does not fit 32 bits",
	Chosen: "integers have 64 bits",
	Else:   "the result wraps around within 32 bits",
}
