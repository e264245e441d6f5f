/** The anchor: a table of antd over the same rows, and nothing else. Told by the address: gateway, token, request. */

import { Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const { url, token, body } = JSON.parse(decodeURIComponent(location.hash.slice(1)));

const columns = [
  { title: '编号', dataIndex: 'code', width: 88 },
  { title: '举措', dataIndex: ['title', 'zh'] },
  { title: '灯号', dataIndex: ['lamp', 'name', 'zh'], width: 92 },
  { title: '牵头单位', dataIndex: ['leadUnit', 'shortName'], width: 116 },
  { title: '进展', key: 'progress', width: 176, render: (_, { targets }) => targets[0]?.current?.value ?? '尚未上报' },
  { title: '应交节点', key: 'next', width: 230, render: (_, row) => `${row.nextMilestone?.due ?? ''}` },
  { title: '节点', key: 'count', width: 64, render: (_, row) => row.milestoneCounts.total },
];

const rowsIn = async (order) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...body, variables: { ...body.variables, ...(order && { orderBy: order }) } }),
  });
  return (await response.json()).data.plan.measures.nodes;
};

const List = () => {
  const [rows, setRows] = useState([]);
  const [direction, setDirection] = useState(null);
  useEffect(() => {
    void rowsIn(direction && { field: 'CODE', direction }).then(setRows);
  }, [direction]);
  return (
    <>
      <Button onClick={() => setDirection(direction === 'DESC' ? 'ASC' : 'DESC')}>编号</Button>
      <Table rowKey="key" size="small" pagination={false} columns={columns} dataSource={rows} />
    </>
  );
};

createRoot(document.getElementById('root')).render(<List />);
