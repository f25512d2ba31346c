# Apa yang ditemukan dari kata yang ditulis.
search-found = Ini yang cocok dengan “{ $words }”:
search-nothing = Saya tidak menemukan “{ $words }”. Coba kata lain, misalnya <i>las</i> atau <i>jahit</i>, atau pilih kejuruan:
