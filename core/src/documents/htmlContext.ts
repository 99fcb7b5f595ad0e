/** Where in the HTML a piece of a template stands; decides whether a value may be filled in there. */
export type HtmlContext = {
  place:
    | 'text'
    | 'tagOpen'
    | 'tagName'
    | 'inTag'
    | 'attributeName'
    | 'afterName'
    | 'beforeValue'
    | 'doubleQuoted'
    | 'singleQuoted'
    | 'unquoted'
    | 'comment'
    | 'style'
    | 'markup';
  /** Name of the element under way, in small letters. */
  tag: string;
  closing: boolean;
  /** Name of the attribute under way, in small letters. */
  attribute: string;
  /** Whether the value of the attribute has begun. */
  begun: boolean;
};

export const startOfPage: HtmlContext = { place: 'text', tag: '', closing: false, attribute: '', begun: false };

const forbiddenTags = new Set([
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'base',
  'form',
  'link',
  'applet',
  'foreignobject',
  'noscript',
  'template',
  'xmp',
  'plaintext',
]);
const urlAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'background',
  'cite',
  'data',
  'srcset',
  'ping',
]);
const forbiddenAttributes = /^(?:on.*|style|srcdoc|http-equiv)$/;

/** Something in the HTML that a template may not contain. */
export type HtmlFinding = { offset: number; kind: 'tag' | 'attribute' | 'address'; name: string };

/** Reads a piece of literal HTML, and tells where one stands after it. */
export const readHtml = (start: HtmlContext, html: string, report: (finding: HtmlFinding) => void): HtmlContext => {
  let context = { ...start };
  let value = '';
  const closeTag = (offset: number): void => {
    if (forbiddenTags.has(context.tag)) report({ offset, kind: 'tag', name: context.tag });
    const style = context.tag === 'style' && !context.closing;
    context = { ...startOfPage, place: style ? 'style' : 'text', tag: style ? 'style' : '' };
  };
  const endAttribute = (offset: number): void => {
    if (forbiddenAttributes.test(context.attribute)) report({ offset, kind: 'attribute', name: context.attribute });
    if (urlAttributes.has(context.attribute) && /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu.test(value))
      report({ offset, kind: 'address', name: context.attribute });
    value = '';
  };
  for (let offset = 0; offset < html.length; offset += 1) {
    const character = html[offset]!;
    const space = /\s/.test(character);
    switch (context.place) {
      case 'text':
        if (character === '<') {
          if (html.startsWith('<!--', offset)) context.place = 'comment';
          else context = { ...startOfPage, place: 'tagOpen' };
        }
        break;
      case 'comment':
        if (html.startsWith('-->', offset)) {
          context = { ...startOfPage };
          offset += 2;
        }
        break;
      case 'style':
        if (/^<\/style/i.test(html.slice(offset, offset + 7))) {
          context = { ...startOfPage, place: 'tagName', tag: 'style', closing: true };
          offset += 6;
        }
        break;
      case 'markup':
        if (character === '>') context = { ...startOfPage };
        break;
      case 'tagOpen':
        if (character === '!' || character === '?') context.place = 'markup';
        else if (character === '/') context.closing = true;
        else if (/[a-z]/i.test(character)) context = { ...context, place: 'tagName', tag: character.toLowerCase() };
        else context = { ...startOfPage };
        break;
      case 'tagName':
        if (character === '>') closeTag(offset);
        else if (space || character === '/') context.place = 'inTag';
        else context.tag += character.toLowerCase();
        break;
      case 'inTag':
        if (character === '>') closeTag(offset);
        else if (!space && character !== '/')
          context = { ...context, place: 'attributeName', attribute: character.toLowerCase(), begun: false };
        break;
      case 'attributeName':
        if (character === '=') context.place = 'beforeValue';
        else if (character === '>' || space || character === '/') {
          endAttribute(offset);
          if (character === '>') closeTag(offset);
          else context.place = space ? 'afterName' : 'inTag';
        } else context.attribute += character.toLowerCase();
        break;
      case 'afterName':
        if (character === '=') context.place = 'beforeValue';
        else if (character === '>') closeTag(offset);
        else if (!space) context = { ...context, place: 'attributeName', attribute: character.toLowerCase(), begun: false };
        break;
      case 'beforeValue':
        if (character === '"') context.place = 'doubleQuoted';
        else if (character === "'") context.place = 'singleQuoted';
        else if (character === '>') closeTag(offset);
        else if (!space) {
          context.place = 'unquoted';
          context.begun = true;
          value += character;
        }
        break;
      case 'unquoted':
        if (character === '>' || space) {
          endAttribute(offset);
          if (character === '>') closeTag(offset);
          else context.place = 'inTag';
        } else value += character;
        break;
      default:
        if (character === (context.place === 'doubleQuoted' ? '"' : "'")) {
          endAttribute(offset);
          context = { ...context, place: 'inTag', attribute: '', begun: false };
        } else {
          context.begun = true;
          value += character;
        }
    }
  }
  if (forbiddenAttributes.test(context.attribute) && context.place !== 'attributeName') endAttribute(html.length);
  return context;
};

/** Why a value may not be filled in here, or `undefined` when it may. */
export const refusedHere = ({
  place,
  attribute,
  begun,
}: HtmlContext): 'unquoted' | 'inTag' | 'style' | 'comment' | 'attribute' | 'address' | undefined => {
  if (place === 'text') return undefined;
  if (place === 'style') return 'style';
  if (place === 'comment' || place === 'markup') return 'comment';
  if (place === 'doubleQuoted' || place === 'singleQuoted') {
    if (forbiddenAttributes.test(attribute)) return 'attribute';
    return urlAttributes.has(attribute) && !begun ? 'address' : undefined;
  }
  return place === 'unquoted' || place === 'beforeValue' ? 'unquoted' : 'inTag';
};

export const samePlace = (a: HtmlContext, b: HtmlContext): boolean =>
  a.place === b.place && a.tag === b.tag && a.attribute === b.attribute && a.closing === b.closing;
