/** The last backup that holds a plan's log: when it was made, where it lies, and whether it was read again. */

import type { BackupRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { PlanRef } from '../refs.ts';

const BackupRef = builder.objectRef<BackupRow>('Backup').implement({
  description: '含本计划日志的一份备份。A backup that holds the plan’s log.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '备份时间（真实时间）。When it was made, in real time.' }),
    host: t.exposeString('host', { description: '写在哪台主机上。The host that wrote it.' }),
    file: t.exposeString('file', {
      description:
        '写成时的文件路径，此后可能已移走。Path of the file when it was written; it may have been moved since.',
    }),
    bytes: t.exposeFloat('bytes', { description: '大小，字节。Size in bytes.' }),
    position: t.expose('position', {
      type: 'Position',
      description: '备份到日志的哪一位置；此后的不在其中。The last position of the log in it; later events are not.',
    }),
    hash: t.exposeString('hash', { description: '该位置的哈希。Hash of the log at that position.' }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'Instant',
      nullable: true,
      description:
        '何时重读核对无误（真实时间），未核对为空。When the file was read again and found whole, in real time; null where it was not.',
    }),
  }),
});

builder.objectField(PlanRef, 'lastBackup', (t) =>
  t.field({
    type: BackupRef,
    nullable: true,
    description:
      '最近一份含本计划日志的备份，现在的情况；没有记录为空（督查室、审计员、系统管理员）。The last backup that holds the plan’s log, as of now; null where none is on record. For the office, auditors and administrators.',
    resolve: ({ read }) => read.lastBackup(),
  }),
);
