// The drafts that the scenes are played on. Each scene has a file of its own, lest one sees what another left.

/**
 * A 通知 with its plan, clean in itself: what a drafter has before them in the middle of the work.
 * @param {number} number of the 文号; each draft of a workspace needs its own, and its own title
 * @param {Record<string, string>} [changes] what to write instead of what stands there
 */
export function draft(number, changes = {}) {
  const title = `推动物流降本增效${number}天行动计划`;
  let text = `# 重庆市人民政府办公厅关于印发《重庆市${title}》的通知

渝府办发〔2024〕${number}号

各区县（自治县）人民政府，市政府各部门，有关单位：

《重庆市${title}》已经市政府同意，现印发给你们，请认真贯彻执行。

重庆市人民政府办公厅

2024年9月12日

# 重庆市${title}

为落实《重庆市人民政府办公厅关于印发〈推进“邮运通”发展助力乡村振兴行动计划〉的通知》（渝府办发〔2024〕47号）部署，特制定本行动计划。

## 一、总体要求

到2027年，社会物流总费用与地区生产总值的比率降至13%左右。

## 二、重点任务

### （一）建设物流枢纽

1. 完善枢纽布局。建成西部陆海新通道物流枢纽（以下简称“陆海枢纽”）3个。（责任单位：市交通运输委、市发展改革委，各区县政府）

2. 畅通末端配送。依托陆海枢纽，打通农村物流“最后一公里”。（责任单位：市商务委、重庆邮政管理局，各区县政府）

### （二）降低物流成本

3. 推广多式联运。鼓励铁路、水路运输。（责任单位：市交通运输委、市财政局）

## 三、保障措施

（一）加强组织领导。市交通运输委牵头推进，市财政局做好资金保障。

（二）强化督促落实。市政府办公厅适时开展督查。
`;
  for (const [right, wrong] of Object.entries(changes)) {
    if (!text.includes(right)) throw new Error(`the draft holds no “${right}”`);
    text = text.replace(right, wrong);
  }
  return text;
}
