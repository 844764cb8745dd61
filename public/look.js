// Before anything is drawn: light or dark, where the reader chose one. Nothing else is kept.
try {
  const look = localStorage.getItem('look');
  if (look === 'light' || look === 'dark') document.documentElement.dataset.look = look;
} catch {
  // This browser keeps nothing.
}
