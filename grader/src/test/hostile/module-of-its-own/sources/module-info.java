module mine {
}
