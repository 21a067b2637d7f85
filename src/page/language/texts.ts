import { type Bilingual, type Language, useLanguage } from './language.js';

/** What the page itself says. `{…}` are places for `fillIn`. */
const TEXTS = {
  tagline: { zh: '驾驶证图片变成带类型的数据', en: 'Pictures of driving licences in, typed data out' },
  navigation: { zh: '开发者链接', en: 'For developers' },
  playground: { zh: '调试台', en: 'Playground' },
  schema: { zh: '模式定义', en: 'Schema' },
  docs: { zh: '文档', en: 'Docs' },
  language: { zh: '界面语言', en: 'Language' },
  addTitle: { zh: '识别驾驶证图片', en: 'Read a driving licence' },
  addHint: {
    zh: '拖放、粘贴或选择图片，可一次多张。',
    en: 'Drop, paste or choose one or more pictures.',
  },
  choose: { zh: '选择图片', en: 'Choose pictures' },
  takePhoto: { zh: '拍照', en: 'Take a photo' },
  formats: { zh: 'JPEG、PNG、BMP、TIFF', en: 'JPEG, PNG, BMP or TIFF' },
  privacy: {
    zh: '图片只发送到本服务，识别后即丢弃，不会存储。',
    en: 'Pictures go to this service only and are dropped once they are read. Nothing is stored.',
  },
  samples: { zh: '没有图片？试试样例', en: 'No picture at hand? Try a sample' },
  dropNow: { zh: '松开即可识别', en: 'Drop to read' },
  nothingPasted: { zh: '剪贴板中没有图片。', en: 'There is no picture in the clipboard.' },
  pictures: { zh: '图片列表', en: 'Pictures' },
  progress: { zh: '已完成 {done} / {total}', en: '{done} of {total} done' },
  progressWithFailures: {
    zh: '已完成 {done} / {total}，{failed} 张未成功',
    en: '{done} of {total} done, {failed} failed',
  },
  retryAll: { zh: '重试未成功的', en: 'Try the failed ones again' },
  clear: { zh: '全部移除', en: 'Remove all' },
  remove: { zh: '移除 {name}', en: 'Remove {name}' },
  waiting: { zh: '等待中', en: 'Waiting' },
  reading: { zh: '正在识别…', en: 'Reading…' },
  read: { zh: '已识别', en: 'Read' },
  notRead: { zh: '未成功', en: 'Failed' },
  doubtful: { zh: '有提醒', en: 'Warnings' },
  took: { zh: '· {seconds} 秒', en: '· {seconds} s' },
  pagesToRead: { zh: '识别哪一页', en: 'Page to read' },
  pictureAlt: { zh: '{name}，已标出 {count} 个字段', en: '{name} with {count} fields marked' },
  cannotShow: {
    zh: '浏览器无法显示这个文件，服务仍可能识别。',
    en: 'The browser cannot show this file. The service may read it all the same.',
  },
  confidence: { zh: '置信度', en: 'confidence' },
  asRead: { zh: '原文', en: 'as read' },
  notReadValue: { zh: '未识别到', en: 'not read' },
  showPlace: { zh: '在图片中标出', en: 'show on the picture' },
  warnings: { zh: '整页提醒', en: 'About the whole page' },
  retry: { zh: '重试', en: 'Try again' },
  retryAfter: { zh: '建议 {seconds} 秒后重试。', en: 'Try again in {seconds} s.' },
  details: { zh: '详情', en: 'Details' },
  operationTitle: { zh: '对应的 GraphQL 请求', en: 'The GraphQL behind it' },
  operation: { zh: '操作', en: 'Operation' },
  variables: { zh: '变量', en: 'Variables' },
  curl: { zh: '命令行', en: 'Command line' },
  answer: { zh: '返回结果', en: 'Answer' },
  fileNote: {
    zh: '页面以 multipart 方式上传文件；这里写成 data: URL，结果相同，复制的内容是完整的。',
    en: 'The page sent the file itself, as multipart. Here it is a data: URL, which gives the same; Copy copies all of it.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyWhat: { zh: '复制{what}', en: 'Copy {what}' },
  runBy: { zh: 'LicenseQL {version}，识别引擎 {engine}', en: 'LicenseQL {version}, engine {engine}' },
} as const satisfies Record<string, Bilingual>;

export type TextName = keyof typeof TEXTS;
type Places = Readonly<Record<string, string | number>>;

/** Puts values into the places of a text; a place without a value stays as it is. */
function fillIn(text: string, places: Places): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
}

export function textIn(language: Language, name: TextName, places: Places = {}): string {
  return fillIn(TEXTS[name][language], places);
}

/** The texts of the page in the language of the visitor. */
export function useTexts(): (name: TextName, places?: Places) => string {
  const language = useLanguage();
  return (name, places) => textIn(language, name, places);
}
