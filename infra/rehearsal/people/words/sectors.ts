/** What units write about their work, by field of work: what was done, what holds it up. Wording of official reports. */

/** The field of work of a unit, by parts of its id; the first that fits counts. */
const SECTOR_OF: readonly (readonly [part: RegExp, sector: Sector])[] = [
  [/housing|construction|urban|road|natural-resources|transport/, 'building'],
  [/environment|parks|agriculture|water|ecolog/, 'environment'],
  [/education|school/, 'education'],
  [/health|civil-affairs|medical|veterans/, 'care'],
  [/human-resources|talent/, 'jobs'],
  [
    /technology|industry|commerce|investment|market|statistics|finance|financial|taxation|development|service-zone/,
    'economy',
  ],
  [/culture|sport|tourism/, 'culture'],
  [/security|emergency|political|legal|fire|justice/, 'safety'],
];
export type Sector =
  | 'building'
  | 'environment'
  | 'education'
  | 'care'
  | 'jobs'
  | 'economy'
  | 'culture'
  | 'safety'
  | 'general';

export const sectorOf = (unit: string): Sector => SECTOR_OF.find(([part]) => part.test(unit))?.[1] ?? 'general';

type Bank = { readonly done: readonly string[]; readonly obstacles: readonly string[] };

export const SECTORS: Readonly<Record<Sector, Bank>> = {
  building: {
    done: [
      '施工单位已全面进场，现场实行挂图作战、每日调度',
      '已完成管线迁改和围挡设置，正在进行主体施工',
      '会同属地街道完成剩余地块征迁清表，具备连续施工条件',
      '组织设计、监理、施工三方现场会商，优化施工组织，增加作业面',
      '已完成分部分项验收，质量检测资料同步归档',
      '落实扬尘管控“八个百分之百”，安全文明施工情况良好',
    ],
    obstacles: [
      '受大气污染管控停工影响，有效施工天数减少',
      '个别地块征迁尚未完成，无法形成连续作业面',
      '弱电管线迁改涉及多家产权单位，协调周期较长',
      '施工图审查意见整改耗时超出预期，开工时间顺延',
      '建设资金拨付滞后，施工单位投入不足',
    ],
  },
  environment: {
    done: [
      '开展重点点位巡查，发现问题当日交办、限期销号',
      '完成设备安装调试，监测数据实现联网上传',
      '会同街道落实网格化监管，问题整改率明显提升',
      '组织专家组现场帮扶，指导企业制定“一企一策”治理方案',
      '完成苗木进场和土方整理，栽植养护同步推进',
    ],
    obstacles: [
      '持续不利气象条件下污染物累积，指标改善幅度收窄',
      '部分企业治理资金到位较慢，改造进度滞后',
      '雨季土壤含水量偏高，部分地块不具备施工条件',
      '监测设备到货延期，联网时间相应推迟',
    ],
  },
  education: {
    done: [
      '专题研究两次，任务分解到科室和学校，明确专人负责',
      '已完成设备采购招标，首批物资分发到校',
      '组织开展中期评估，学校自查与抽查相结合，问题清单已反馈',
      '会同编制、人社部门完成岗位核定和方案报批',
      '装饰装修和室外配套同步推进，确保按期投用',
    ],
    obstacles: [
      '岗位核定批复时间晚于预期，后续环节顺延',
      '消防专项验收资料需补充完善，投用手续办理延后',
      '招标项目首次流标，已重新组织',
    ],
  },
  care: {
    done: [
      '点位选址和业务用房已全部落实，装修方案通过评审',
      '人员培训分批开展，服务规范和台账已建立',
      '完成入户摸底，服务对象信息逐户核实入库',
      '设备采购合同已签订，正在组织安装调试',
      '与街道、社区签订共建协议，明确运营主体',
    ],
    obstacles: [
      '部分点位房屋产权手续不完善，正在协调移交',
      '运营主体遴选延期，装修进场时间推后',
      '专业人员招录不足，服务覆盖面未达预期',
    ],
  },
  jobs: {
    done: [
      '举办专场招聘活动，组织用工企业进校园、进社区',
      '开展技能培训，补贴性培训资金按程序拨付',
      '落实稳岗返还和创业担保贷款政策，做到应享尽享',
      '建立重点群体就业台账，实行“一对一”帮扶',
    ],
    obstacles: ['企业用工需求恢复不及预期，岗位供给有缺口', '培训机构资质复审期间暂停开班，人数增长放缓'],
  },
  economy: {
    done: [
      '走访重点企业，现场协调解决用工、用电、融资问题',
      '对照年度计划逐月调度，重点项目入库纳统工作有序开展',
      '组织政策宣讲和申报辅导，企业申报材料已完成初审',
      '与意向企业进行多轮洽谈，合作协议文本已基本达成一致',
      '召开经济运行分析会，逐行业、逐企业分析短板',
      '建立领导分包机制，问题台账实行周更新、月通报',
    ],
    obstacles: [
      '重点企业订单减少、产能释放不足，指标增长乏力',
      '意向企业投资决策周期延长，协议签订时间推后',
      '部分企业申报资料不完整，未进入首批评审名单',
      '市级配套政策尚未出台，兑付工作等待实施细则',
    ],
  },
  culture: {
    done: [
      '完成方案论证和专家评审，各项审批手续办理完毕',
      '开展惠民活动，群众参与度和满意度较高',
      '设施安装到位，已组织第三方检测',
      '会同文物、规划部门完成现场踏勘，布展大纲通过评审',
    ],
    obstacles: ['文物保护审批补充论证，开工手续办理延期', '场地移交滞后，安装工作未能全面铺开'],
  },
  safety: {
    done: [
      '开展专项整治行动，隐患实行清单管理、闭环销号',
      '组织应急演练，队伍、物资、预案准备到位',
      '会同有关部门联合执法检查，问题线索全部登记核查',
      '完善值班值守和信息报告制度，重点时段力量前置',
    ],
    obstacles: ['个别隐患整改涉及多个产权主体，协调难度较大', '平台系统升级期间数据对接中断，统计口径正在核对'],
  },
  general: {
    done: [
      '成立工作专班，明确责任分工和时间节点',
      '召开推进会议，对存在问题逐项研究、逐项交办',
      '按照方案有序推进，各项工作达到阶段要求',
      '完成调研摸底，台账清单已建立并动态更新',
    ],
    obstacles: ['涉及部门较多，沟通协调耗时较长', '前期手续办理时间超出预期，后续工作相应推后'],
  },
};
