import { describe, expect, test } from 'vitest';
import { toFrameView } from '../../src/views/pages/frame.ts';
import { toNotFoundView } from '../../src/views/pages/index.ts';
import { context, descriptor, record } from '../make.ts';

const row = record('actions', { id: 'A-1', title: 'Test the line' });
const more = { descriptor: { ...descriptor, languages: ['en', 'fr', 'ar'] } };
const [english, french, arabic] = ['en', 'fr', 'ar'].map((one) => context([row], more, one));
const list = { title: 'Actions', path: '/actions/', nav: 'actions' as const };
const page = { title: 'A-1', path: '/actions/a-1/', nav: 'actions' as const, languages: ['en'] };

describe('the switch of languages', () => {
  const shown = (about: Parameters<typeof toFrameView>[1]) =>
    toFrameView(english!, about).languages.map(({ name, href }) => `${name} ${href}`);

  test('leads to the same page where there is one', () => {
    expect(shown(list)).toEqual([
      'English /actions/',
      'français /fr/actions/',
      'العربية /ar/actions/',
    ]);
  });

  test('says in the language where else it leads', () => {
    expect(shown(page)).toEqual([
      'English /actions/a-1/',
      'français (vers Points de suivi) /fr/actions/#untranslated',
      'العربية (إلى الإجراءات) /ar/actions/#untranslated',
    ]);
    expect(shown({ ...page, nav: 'home' })[1]).toBe('français (vers Accueil) /fr/#untranslated');
  });

  test('is answered where it leads, and on no other page', () => {
    const arrival = (about: typeof list, reader = french!) => toFrameView(reader, about).arrival;
    expect(arrival(list)).toEqual({
      id: 'untranslated',
      text: 'La page d’où vous venez n’existe pas en français. Celle-ci en est la plus proche.',
    });
    expect(arrival(list, arabic)?.text).toContain('العربية');
    expect(arrival({ ...list, path: '/' })).toBeDefined();
    expect(arrival(list, english)).toBeUndefined();
    expect(arrival(page)).toBeUndefined();
  });
});

test('a wrong address is answered in every language, each with the way home and to what is held', () => {
  const view = toNotFoundView(english!);
  expect(view.map(({ language, direction, home }) => [language, direction, home])).toEqual([
    ['en', 'ltr', '/'],
    ['fr', 'ltr', '/fr/'],
    ['ar', 'rtl', '/ar/'],
  ]);
  expect(new Set(view.map(({ title }) => title)).size).toBe(3);
  expect(view[1]!.links).toEqual(
    [
      { href: '/fr/', label: 'Accueil' },
      { href: '/fr/search/', label: 'Rechercher' },
      { href: '/fr/actions/', label: 'Points de suivi' },
    ].map((one) => expect.objectContaining(one)),
  );
});
