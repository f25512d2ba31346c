# The general words every conversation draws on.
telegram-language-name = Bahasa Indonesia

telegram-back = ‹ Kembali
telegram-menu = Menu
telegram-cancel = Batal
telegram-continue = Lanjut
telegram-skip = Lewati
telegram-yes = Ya
telegram-no = Tidak
telegram-next-page = Lainnya ›
telegram-previous-page = ‹ Sebelumnya
