import { isPageNumberLine } from './pageNumber.ts';

/** What a line shows to be of a page around the text, and not of the text: one bit each, beside those of `SIGN`. */
export const PAGE_SIGN = {
  /** 发布日期：…: a labelled line of a web page, or of the program that fetched it. */
  label: 256,
  /** Such a label that no table or form of a text has. */
  sureLabel: 512,
  /** Such a label that a form of a text may have as well: 名称：…. */
  looseLabel: 1024,
  /** A breadcrumb, a stamp of day and time, buttons, an address, the foot of a site. */
  furniture: 2048,
  /** A page number alone: — 1 —, 第3页. */
  number: 4096,
} as const;

/**
 * What web pages and programs that fetch them print around a text as `label: value`. None of these labels begins a
 * paragraph of a 公文.
 */
const LABEL =
  /^(?:索\s*引\s*号|统一编号|登记号|备案号|信息索引|组配分类|主题分类|体裁分类|公文种类|信息类别|信息分类|信息名称|分\s*类|类\s*别|栏\s*目|体\s*裁|标\s*签|发布(?:日期|时间|机构|机关|单位|部门|者|人)|公布(?:日期|时间)|公开(?:日期|时间|范围|形式|属性|主体|责任部门)|发文(?:机关|机构|单位|日期|时间)|制发机关|成文(?:日期|时间)|生成(?:日期|时间)|印发(?:日期|时间)|更新(?:日期|时间)|修改(?:日期|时间)|抓取(?:日期|时间)|采集(?:日期|时间)|下载(?:日期|时间)|生效(?:日期|时间)|失效(?:日期|时间)|废止(?:日期|时间)|有效期(?:至)?|有\s*效\s*性|时\s*效\s*性|效力(?:状态|级别)?|是否有效|文\s*号|发文字号|文件(?:编号|名称|类型)|名\s*称|标\s*题|信息来源|内容来源|文章来源|数据来源|来\s*源|稿\s*源|作\s*者|责任编辑|编\s*辑|审\s*核|校\s*对|浏览(?:次数|量|数)?|点击(?:次数|量|数|率)?|阅读(?:次数|量|数)?|访问(?:次数|量)|检索关键词|关\s*键\s*[词字]|摘\s*要|服务对象|所属(?:主题|栏目|机构)|所在位置|当前位置|您(?:的|当前的?|现在的?|所在的?)?位置|原文(?:链接|地址|网址)?|文章链接|页面链接|链接(?:地址)?|网页(?:地址|链接)|版权所有|主办|承办|技术支持|网站标识码|网站地图|联系我们|上一[篇条页]|下一[篇条页]|相关(?:链接|文章|阅读|文档|附件|解读)|政策解读|解读链接|分享(?:到|至)?|扫码阅读|附件下载|打印本[页文]|字\s*[体号](?:大小)?|url|source|title|date|author|link|published|updated|crawled(?:\s+at)?|category|keywords|tags)\s*[：:]/iu;
/** Those of the labels that no table or form of a text has for a row of its own. */
const SURE =
  /^(?:索\s*引\s*号|信息索引|组配分类|主题分类|发布(?:日期|时间|机构|机关)|公开(?:日期|时间|形式)|生成(?:日期|时间)|更新(?:日期|时间)|抓取(?:日期|时间)|信息来源|检索关键词|责任编辑|浏览(?:次数|量)|点击(?:次数|量|数)|阅读(?:次数|量|数))\s*[：:]/u;
/** Those that forms, contact lines and drafts of a text have as well. */
const LOOSE =
  /^(?:名\s*称|标\s*题|类\s*别|分\s*类|标\s*签|摘\s*要|审\s*核|校\s*对|编\s*辑|作\s*者|有效期(?:至)?|效力|文\s*号|发文字号|发文(?:机关|机构|单位|日期|时间)|成文(?:日期|时间)|印发(?:日期|时间)|生效(?:日期|时间)|失效(?:日期|时间)|废止(?:日期|时间)|文件(?:编号|名称|类型)|来\s*源|title|date|author|link|category|keywords|tags)\s*[：:]/iu;
/** 首页 > 政务公开 > 文件 */
const BREADCRUMB =
  /^[^。；，,;>›»＞]{0,30}(?:\s*(?:[>›»＞]|&gt;)+\s*[^。；>›»＞]{0,60}){2,}$|^首\s*页\s*(?:[>›»＞/|]|&gt;).*$/u;
/** 2024-05-18 10:20, 2024年5月18日 10:20:30　来源：… */
const STAMP =
  /^(?:日期\s*[：:]\s*)?[0-9]{4}\s*[-./年]\s*[0-9]{1,2}\s*[-./月]\s*[0-9]{1,2}\s*日?(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?=\s|$)|\s+(?=(?:来源|作者|稿源|编辑|浏览|点击|阅读|字体|字号)\s*[：:])|T[0-9:.]+Z?$)/u;
/** Buttons: 【打印】【关闭】, 字体：【大 中 小】, 打印本页 关闭窗口 */
const BUTTONS =
  /^(?:[【[（(]?\s*(?:字\s*[体号](?:大小)?\s*[：:]?|打\s*印(?:本[页文])?|关\s*闭(?:本[页文]|窗口)?|返回(?:顶部|首页|列表|上一页)?|收\s*藏|纠\s*错|分\s*享|下\s*载|大|中|小|默认|超大|A\+|A-|我要纠错|设为首页|加入收藏|繁體(?:中文)?|简体(?:中文)?|无障碍(?:浏览|阅读)?|登录|注册|扫一扫.{0,30}|微信|微博|QQ空间)\s*[】\]）)|｜/]?\s*){1,12}$/u;
/** A line that only parts: ★, ———, * * *. */
const RULE = /^[★☆—－_=*·•◆■●~～─━\s-]{1,80}$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const FOOT =
  /^(?:版权所有|©|Copyright\b|.{0,20}ICP备|.{0,12}公网安备|网站标识码|主办[：:]|承办[：:]|技术支持[：:]|扫一扫|关于我们|网站地图|联系我们)/iu;
/** Longer lines are text, whatever they begin with. */
const LONGEST = 400;

/** The signs of a text, united; of a text without spaces around it. */
export function pageSignsOf(text: string): number {
  if (text.length > LONGEST) return 0;
  const labelled = signsOfLabel(text);
  if (labelled !== 0) return labelled;
  if (isPageNumberLine(text)) return PAGE_SIGN.number;
  if (text.length > 160 || /[。；]/u.test(text)) return 0;
  const around =
    STAMP.test(text) ||
    ADDRESS.test(text) ||
    RULE.test(text) ||
    BREADCRUMB.test(text) ||
    (text.length <= 80 && BUTTONS.test(text));
  return around || FOOT.test(text) ? PAGE_SIGN.furniture : 0;
}

function signsOfLabel(text: string): number {
  // Nearly all lines have no colon so near to their beginning.
  if (!/^.{1,12}?[：:]/u.test(text) || !LABEL.test(text)) return 0;
  // A label whose value is a paragraph of sentences is no field of a page.
  if (/。.*。/u.test(text)) return 0;
  if (SURE.test(text)) return PAGE_SIGN.label | PAGE_SIGN.sureLabel;
  return LOOSE.test(text) ? PAGE_SIGN.label | PAGE_SIGN.looseLabel : PAGE_SIGN.label;
}
