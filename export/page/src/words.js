// Words of the page in the language that is on, numbers and dates as that language writes them.
import table from './words.json';

const kLocales = { fa: 'fa-IR-u-ca-persian', en: 'en-GB' };

export class Words {
  constructor(language) {
    this.language = language;
    this.direction = language === 'fa' ? 'rtl' : 'ltr';
    this.numbers = new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en-GB');
    this.days = new Intl.DateTimeFormat(kLocales[language], { dateStyle: 'long', timeZone: 'UTC' });
  }

  // say('hidden', {n: 3}): numbers among the values get the language's digits.
  say(key, values = {}) {
    return table[key][this.language].replace(/\{(\w+)\}/g, (_, name) => this.plain(values[name]));
  }

  plain(value) {
    return typeof value === 'number' ? this.numbers.format(value) : String(value);
  }

  percent(share) {
    return new Intl.NumberFormat(this.language === 'fa' ? 'fa-IR' : 'en-GB', { style: 'percent' }).format(share);
  }

  // An ISO 8601 day, month, year or interval of two of them.
  date(iso) {
    return iso
      .split('/')
      .map((part) => this.#one(part))
      .join(' – ');
  }

  #one(iso) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return this.days.format(new Date(`${iso}T00:00:00Z`));
    const options = iso.length > 4 ? { year: 'numeric', month: 'long' } : { year: 'numeric' };
    const calendar = this.language === 'fa' ? 'fa-IR-u-ca-gregory' : 'en-GB'; // a month of one calendar is none of the other's
    return new Intl.DateTimeFormat(calendar, { ...options, timeZone: 'UTC' }).format(new Date(iso));
  }

  // Of anything with words in both languages, those of `language` or else the other's.
  of(thing, language = this.language) {
    return (language === 'fa' ? thing.fa || thing.en : thing.en || thing.fa) || thing.id || '';
  }
}
