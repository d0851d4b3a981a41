package prove_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// levels is a number attribute with an enum.
func levels(ns ...int64) prove.Source {
	var values []el.Value
	for _, n := range ns {
		values = append(values, el.IntValue(n))
	}
	s := el.SetOf(values...)
	return prove.Source{Admits: s, Expects: s, Enum: values}
}

func TestPrecisionOnEnumsOfNumbers(t *testing.T) {
	n := schema{"appuser.n": levels(1, 5, 10, 200), "appuser.m": integers(0, 300)}
	few := only(levels(1, 5, 10, 200).Admits)
	cases := []precise{
		{`appuser.n`, n, few, prove.Safe},
		{`appuser.n`, n, only(levels(1, 5, 10, 200, 500).Admits), prove.Safe},
		{`appuser.n`, n, only(levels(1, 5, 200).Admits), prove.CanFail},
		{`appuser.m`, n, few, prove.CanFail},
		{`appuser.m == 5 OR appuser.m == 10 ? appuser.m : 1`, n, few, prove.Safe},
		{`appuser.n == 200 ? 10 : appuser.n`, n, only(levels(1, 5, 10).Admits), prove.Safe},
		{`appuser.n > 5 AND appuser.n < 200 ? "ten" : "" + appuser.n`, n, oneOf("1", "5", "ten", "200"), prove.Safe},
		{`"L" + appuser.n`, n, oneOf("L1", "L5", "L10", "L200"), prove.Safe},
		{`"L" + appuser.n`, n, oneOf("L1", "L5", "L200"), prove.CanFail},
		{`appuser.n != 1 AND appuser.n != 5 AND appuser.n != 10 ? "" + appuser.n : "200"`, n, oneOf("200"), prove.Safe},
		{`appuser.n * 2`, n, whole(2, 400), prove.Safe},
		{`appuser.n + 1`, n, only(levels(2, 6, 11, 201).Admits), prove.Safe},
		{`-appuser.n`, n, only(levels(-1, -5, -10, -200).Admits), prove.Safe},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": words("1", "5", "10")}, few, prove.Safe},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": words("1", "5", "11")}, few, prove.CanFail},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": pattern(t, `[0-9]{1,3}`)}, few, prove.CanFail},
		{`Convert.toNum(appuser.n)`, n, only(el.SetOf(el.NumValue(1), el.NumValue(5), el.NumValue(10), el.NumValue(200))), prove.Safe},
		{`String.len(appuser.a) == 2 OR String.len(appuser.a) == 5 ? appuser.a : "en"`, schema{"appuser.a": text(0, 9)}, matching(t, `(?s).{1,2}|.{3,5}`), prove.Safe},
		{`Arrays.size(appuser.l) == 0 OR Arrays.size(appuser.l) == 2 ? "even" : "odd"`,
			schema{"appuser.l": arrays(strset.Of("a", "b"), 1, 1)}, oneOf("odd"), prove.Safe},
	}
	checkAll(t, cases)
}
