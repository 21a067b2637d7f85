import type { Bilingual } from '../language/language.js';
import type { Failure, Problem } from '../picture/request.js';

/** What went wrong, and what a visitor can do about it. */
export interface Advice {
  readonly title: Bilingual;
  readonly hint: Bilingual;
}

const OPERATOR: Bilingual = { zh: '请联系服务的运维人员。', en: 'Tell whoever runs the service.' };
const WAIT: Bilingual = { zh: '请稍等片刻再重试。', en: 'Wait a moment, then try again.' };

const FAILURE_ADVICE: Readonly<Record<Failure['code'], Advice>> = {
  IMAGE_UNSUITABLE: {
    title: { zh: '图中没有可识别的驾驶证', en: 'No licence to read in this picture' },
    hint: {
      zh: '请拍下完整的驾驶证：清晰、无反光、四边都在画面内；或改选要识别的页。',
      en: 'Show the whole licence, sharp and without glare, or choose the other page to read.',
    },
  },
  IMAGE_FORMAT_UNSUPPORTED: {
    title: { zh: '不支持这种文件', en: 'This file cannot be read' },
    hint: {
      zh: '请使用 JPEG、PNG、BMP 或 TIFF 图片；文件损坏时请换一份。',
      en: 'Use a JPEG, PNG, BMP or TIFF; if it is one, it is damaged.',
    },
  },
  IMAGE_SIZE_OUT_OF_RANGE: {
    title: { zh: '图片尺寸不合适', en: 'The picture is too small or too large' },
    hint: { zh: '请缩放图片后重新选择。', en: 'Scale it, then choose it again.' },
  },
  RECOGNITION_FAILED: {
    title: { zh: '这张图片没能识别', en: 'This picture could not be read' },
    hint: { zh: '请换一张驾驶证图片。', en: 'Try another picture of the licence.' },
  },
  IMAGE_URL_UNREACHABLE: {
    title: { zh: '图片地址无法访问', en: 'The address of the picture gives no picture' },
    hint: { zh: '请检查地址，或直接上传文件。', en: 'Check the address, or send the file itself.' },
  },
  INVALID_PARAMETER: {
    title: { zh: '请求参数有误', en: 'The request breaks a rule' },
    hint: { zh: '这是程序的错误，请查看下面的说明。', en: 'This is a fault of the program: see below.' },
  },
  NOT_SUBSCRIBED: { title: { zh: '服务尚未开通', en: 'Not available here' }, hint: OPERATOR },
  PROVIDER_UNAUTHORIZED: { title: { zh: '服务的凭证无效', en: 'Not available just now' }, hint: OPERATOR },
  PROVIDER_UNAVAILABLE: {
    title: { zh: '识别引擎暂不可用', en: 'The recogniser does not answer' },
    hint: WAIT,
  },
  OVERLOADED: { title: { zh: '排队的图片太多', en: 'Too many pictures are waiting' }, hint: WAIT },
  RATE_LIMITED: { title: { zh: '请求过于频繁', en: 'Too many requests' }, hint: WAIT },
  TIMEOUT: {
    title: { zh: '识别超时', en: 'The picture was not read in time' },
    hint: {
      zh: '请重试；再次超时请换小一点的图片。',
      en: 'Try again; if it happens once more, use a smaller picture.',
    },
  },
};

const PROBLEM_ADVICE: Readonly<Record<Problem, Advice>> = {
  UNREADABLE: {
    title: { zh: '无法读取这个文件', en: 'The file cannot be opened' },
    hint: {
      zh: '它可能已被移动、修改，或者是文件夹。请重新选择。',
      en: 'It was moved or changed, or is a folder. Choose it again.',
    },
  },
  UNREACHABLE: {
    title: { zh: '连接不上服务', en: 'The service does not answer' },
    hint: {
      zh: '请确认服务正在运行、网络正常，然后重试。图片还在这里。',
      en: 'Check that it runs and that you are online, then try again. The picture is still here.',
    },
  },
  UNAVAILABLE: { title: { zh: '服务正在停止或重启', en: 'The service is stopping or starting' }, hint: WAIT },
  TOO_LARGE: {
    title: { zh: '文件太大', en: 'The file is too large' },
    hint: { zh: '请缩小图片后重新选择。', en: 'Scale the picture down, then choose it again.' },
  },
  UNEXPECTED: { title: { zh: '服务返回了错误', en: 'The service answered with an error' }, hint: OPERATOR },
};

/** A service newer than this page may send codes that it does not know. */
export function adviceOnFailure(code: Failure['code']): Advice {
  return FAILURE_ADVICE[code] ?? PROBLEM_ADVICE.UNEXPECTED;
}

export function adviceOnProblem(problem: Problem): Advice {
  return PROBLEM_ADVICE[problem];
}
