profile "any" {
  kind = "app"
  open = true
}
